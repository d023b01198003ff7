"""A keyring that the user's own secrets are not in."""


class MemoryKeyring:
    """Keeps its entries here, for as many starts of the program as a test has."""

    def __init__(self):
        self.entries = {}

    def get_password(self, service, username):
        return self.entries.get((service, username))

    def set_password(self, service, username, password):
        self.entries[service, username] = password

    def delete_password(self, service, username):
        del self.entries[service, username]
