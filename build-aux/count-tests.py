#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the results of a meson test run: prints "PASSED FAILED SKIPPED" from its testlog.json.

A TAP program counts with each of its cases; a program that ends badly without a failed case counts as one failure.
usage: count-tests.py TESTLOG
"""
import json
import re
import sys

TAP = re.compile(r'^(not )?ok\b[^#]*(?:#\s*(skip|todo)\b)?', re.I)


def count(entry):
    passed = failed = skipped = 0
    for line in (entry.get('stdout') or '').splitlines():
        match = TAP.match(line)
        if not match:
            continue
        if (match.group(2) or '').lower() == 'skip':
            skipped += 1
        elif match.group(1):
            failed += 1
        else:
            passed += 1
    good = entry['result'] in ('OK', 'EXPECTEDFAIL')
    if entry['result'] == 'SKIP':
        return 0, 0, max(skipped, 1)
    if good and passed == skipped == 0:
        passed = 1
    if not good and failed == 0:
        failed = 1
    return passed, failed, skipped


def main():
    totals = [0, 0, 0]
    try:
        with open(sys.argv[1], encoding='utf-8') as log:
            for line in log:
                totals = [a + b for a, b in zip(totals, count(json.loads(line)))]
    except FileNotFoundError:
        totals = [0, 1, 0]
    print(*totals)


main()
