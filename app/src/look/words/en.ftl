# placeholder
look-placeholder = Yizheng
