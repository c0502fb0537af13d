"""Rest stations and the ledger of services: found, told, kept."""
