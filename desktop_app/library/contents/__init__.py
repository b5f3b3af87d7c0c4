# SPDX-License-Identifier: Apache-2.0
"""Documents with what was found in them: put in, read again, found again after a change."""
