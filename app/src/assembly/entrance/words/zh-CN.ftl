# name of the room
room-entrance = entrance
