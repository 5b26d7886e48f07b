# name of the room
room-proposals = proposals
