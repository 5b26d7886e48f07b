# name of the room
room-inbox = inbox
