# name of the room
room-people = people
