"""What the program does with a connector and a portal, use case by use case; no Qt."""
