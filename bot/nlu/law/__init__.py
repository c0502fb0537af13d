"""Questions of law and plain grievances: what somebody asks that holds for all, and what happened to them."""
