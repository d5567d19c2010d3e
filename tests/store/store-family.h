/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store-test.h"

G_BEGIN_DECLS

/* After store_test_fill () of five: the paper C21/21 (`family`) with `base`, `rev1`, `add1`, `add2` and `add3`, carried by items 2 and 4;
 * its base as `base-ar` (a DOCX), `base-en`, `base-fr` and `base-zh`; and `stray`, a file of no issue. One act. */
void store_test_fill_family (StoreTest *test);

G_END_DECLS
