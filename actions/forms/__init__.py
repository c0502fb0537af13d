"""How every form runs: the questionnaire's steps as Rasa's events, its lines, its summary, the case at its end."""
