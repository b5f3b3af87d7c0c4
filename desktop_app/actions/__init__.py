# SPDX-License-Identifier: Apache-2.0
"""What can be done, shared by the command line and the window."""
