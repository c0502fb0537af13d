"""A case that is registered: how it stands, what is added to it or put right, its papers, its end."""
