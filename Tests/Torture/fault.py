"""What is tried, how often, and how one case of it is run again."""

from dataclasses import dataclass
from typing import Callable


@dataclass
class Fault:
    """A kind of fault: case 0, 1, 2, ... up to its count, each the same whenever it is run."""

    name: str
    # What must hold, as a sentence for the table of totals.
    promise: str
    # How many in all; a function where that is known only with the program at hand.
    count: int | Callable[[], int]
    # Runs the case of a number; gives how many it was, where that is not one.
    run: Callable[[int], int | None]

    @property
    def total(self):
        return self.count() if callable(self.count) else self.count


class Unable(Exception):
    """This machine cannot do it, and why."""
