"""The talk itself: the bot about itself and its hours, misses, abuse, an alarm that stands."""
