#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the layout of the sources, or puts it right: C with clang-format 19, Blueprint with blueprint-compiler.

usage: check-format.py [--fix] SOURCE_ROOT
"""
import pathlib
import shutil
import subprocess
import sys

FOLDERS = ('src', 'tests', 'bench', 'data')


def sources(root, *suffixes):
    return sorted(str(p) for f in FOLDERS for p in (root / f).rglob('*') if p.suffix in suffixes)


def run(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def clang_format():
    """The formatter whose layout is the house's; another version lays some lines out otherwise."""
    for name in ('clang-format-19', 'clang-format'):
        if shutil.which(name) and ' 19.' in run(name, '--version').stdout:
            return name
    return None


def main():
    fix = sys.argv[1] == '--fix'
    root = pathlib.Path(sys.argv[-1])
    c_files = sources(root, '.c', '.h')
    blueprints = sources(root, '.blp')
    results = []
    formatter = clang_format()
    if formatter is None:
        print('# clang-format 19 is not here: the layout of C is not checked')
    elif c_files:
        results.append(('C', run(formatter, *(['-i'] if fix else ['--dry-run', '--Werror']), *c_files)))
    if blueprints:
        results.append(('Blueprint', run('blueprint-compiler', 'format', *(['-f'] if fix else []), *blueprints)))
    bad = 0
    print(f'1..{len(results)}')
    for number, (name, result) in enumerate(results, 1):
        ok = result.returncode == 0
        bad += not ok
        print(f'{"" if ok else "not "}ok {number} {name} is laid out as the format files say')
        if not ok:
            print(''.join(f'# {line}\n' for line in result.stdout.splitlines()[:60]))
    return 1 if bad and not fix else 0


sys.exit(main())
