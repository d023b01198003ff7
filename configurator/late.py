SAVES_MS: dict = {}
ON_SOME_SYSTEMS: frozenset = frozenset({"fcntl", "msvcrt", "resource"})
