"""What words ask of us by their form: of a consent, of the law, of stations and services."""
