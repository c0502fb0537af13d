"""What waits: forms put aside, offers to go on, and words that came before any form was open."""
