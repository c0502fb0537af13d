"""From regression scores to probabilities that can be believed: 0.8 is right about eight times in ten."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax, softmax

Numbers = npt.NDArray[np.float64]

_FLOORS = (0.01, 0.02, 0.04, 0.08)


@dataclass(frozen=True)
class Calibration:
    """A label's probability is proportional to `(max(score, 0) + floor) ** power`.

    The scores are least-squares estimates of 0 or 1, so a softmax would hand every hopeless label the same share;
    a power leaves them next to nothing however many labels there are.
    """

    floor: float
    power: float

    @classmethod
    def fit(cls, scores: Numbers, target: npt.NDArray[np.int_]) -> Calibration:
        """The likeliest floor and power for held-out `scores` (texts, labels) whose right columns are `target`."""
        rows = np.arange(len(target))

        def loss(power: float, logarithm: Numbers) -> float:
            return float(-log_softmax(logarithm * power, axis=1)[rows, target].mean())

        tried = []
        for floor in _FLOORS:
            best = minimize_scalar(loss, args=(_logarithm(scores, floor),), bounds=(0.2, 20.0), method="bounded")
            tried.append((float(best.fun), floor, float(best.x)))
        _, floor, power = min(tried)
        return cls(floor, power)

    def apply(self, scores: Numbers) -> Numbers:
        """Probabilities of the same shape; rows sum to 1."""
        return np.asarray(softmax(_logarithm(scores, self.floor) * self.power, axis=1))


def _logarithm(scores: Numbers, floor: float) -> Numbers:
    return np.asarray(np.log(np.maximum(scores, 0.0) + floor))
