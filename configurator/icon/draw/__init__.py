"""Drawing without a browser: CairoSVG, in a process that can be killed."""
