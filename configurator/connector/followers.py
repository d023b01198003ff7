"""What follows an edit of a connector: the inactive icon follows the active one, the ID follows the name.

Neither is needed before somebody edits: both are loaded here, late and together.
"""

from configurator.connector.identifier import id_from
from configurator.connector.inactive_icon import followed

__all__ = ["followed", "id_from"]
