# placeholder
look-placeholder = 议政
