# name of the room
room-settings = settings
