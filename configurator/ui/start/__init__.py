"""The start page: a logo, a recent connector or a channel to begin with."""
