"""Weighted kernel ridge regression: one linear solve, and every sentence's held-out score falls out of it for free."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.linalg import cho_factor, cho_solve

Matrix = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Fit:
    """`coefficients` (texts, columns) and `held_out` (texts, columns): each text's scores had it not been there."""

    coefficients: Matrix
    held_out: npt.NDArray[np.float64]


def fit_ridge(kernel: Matrix, target: Matrix, ridge: npt.NDArray[np.float64]) -> Fit:
    """Solves (kernel + diag(ridge)) a = target.

    `kernel` (texts, texts) is overwritten. Leave-one-out is exact: y_i - a_i / inverse_ii (Rasmussen and Williams,
    Gaussian Processes, 5.12), so no folds have to be trained.
    """
    kernel[np.diag_indices_from(kernel)] += ridge.astype(np.float32)
    factor = cho_factor(kernel, lower=True, overwrite_a=True, check_finite=False)
    coefficients = cho_solve(factor, target, check_finite=False)
    inverse = cho_solve(factor, np.eye(len(target), dtype=np.float32), overwrite_b=True, check_finite=False)
    held_out = target.astype(np.float64) - coefficients / np.diagonal(inverse)[:, None]
    return Fit(coefficients, held_out)


def likeness(vectors: Matrix, anchors: Matrix, weight: float) -> Matrix:
    """exp(cosine - 1) of unit vectors, times `weight`: (texts, anchors)."""
    return np.asarray(weight * np.exp(vectors @ anchors.T - 1.0), dtype=np.float32)
