# SPDX-License-Identifier: Apache-2.0
"""Builds and scores the models; the application never imports it."""
