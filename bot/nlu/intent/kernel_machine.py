"""Weighted kernel ridge regression: one linear solve, and held-out scores fall out of it for little."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.linalg import cho_factor, cho_solve, solve_triangular

Matrix = npt.NDArray[np.float32]

_SAMPLE = 1000
_BLOCK = 500


@dataclass(frozen=True)
class Fit:
    """`coefficients` (texts, columns); `sample`: some texts, and `held_out` (sample, columns) the scores each of them
    would have had it not been learnt from."""

    coefficients: Matrix
    sample: npt.NDArray[np.int_]
    held_out: npt.NDArray[np.float64]


def fit_ridge(kernel: Matrix, target: Matrix, ridge: npt.NDArray[np.float64], sample: int = _SAMPLE) -> Fit:
    """Solves (kernel + diag(ridge)) a = target.

    `kernel` (texts, texts) is overwritten. Leave-one-out is exact: y_i - a_i / inverse_ii (Rasmussen and Williams,
    Gaussian Processes, 5.12), so no folds have to be trained; for a `sample`, since the whole inverse costs more
    than everything else.
    """
    kernel[np.diag_indices_from(kernel)] += ridge.astype(np.float32)
    factor, lower = cho_factor(
        kernel.T, lower=True, overwrite_a=True, check_finite=False
    )  # symmetric: .T spares a copy
    coefficients = cho_solve((factor, lower), target, check_finite=False)
    rows = np.sort(np.random.default_rng(0).permutation(len(target))[:sample])
    inverse = np.concatenate([_inverse_diagonal(factor, rows[at : at + _BLOCK]) for at in range(0, len(rows), _BLOCK)])
    held_out = target[rows].astype(np.float64) - coefficients[rows] / inverse[:, None]
    return Fit(coefficients, rows, held_out)


def _inverse_diagonal(factor: Matrix, rows: npt.NDArray[np.int_]) -> npt.NDArray[np.float64]:
    units = np.zeros((len(factor), len(rows)), dtype=np.float32)
    units[rows, np.arange(len(rows))] = 1.0
    solved = solve_triangular(factor, units, lower=True, overwrite_b=True, check_finite=False)
    return np.asarray(np.square(solved, dtype=np.float64).sum(axis=0))


def likeness(vectors: Matrix, anchors: Matrix, weight: float) -> Matrix:
    """exp(cosine - 1) of unit vectors, times `weight`: (texts, anchors)."""
    found = vectors @ anchors.T
    found -= 1.0
    np.exp(found, out=found)
    found *= np.float32(weight)
    return np.asarray(found, dtype=np.float32)
