# SPDX-License-Identifier: Apache-2.0
"""Speed and memory, as ratios inside one run: `python -m tests.benchmarks`."""
