/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How a page is written for the target that lays out: for each word or line four bytes, its text, and the end of the line. The
 * bytes are the place from the left and from the top and the length, in these units, and what it is. */
#define FUZZ_LAYOUT_UNIT 4
#define FUZZ_LAYOUT_TURN 3
#define FUZZ_LAYOUT_NEW_PAGE 4
#define FUZZ_LAYOUT_RULE 8
#define FUZZ_LAYOUT_UPRIGHT 16
