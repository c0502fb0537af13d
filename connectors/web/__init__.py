"""The web door: a chat widget for any page, and the sample union page that carries it."""
