"""The connectors of a portal: what is there, how each is on every open channel, and what can be done."""
