/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sheets whose cells are parted by commas, semicolons or tabulators, in any encoding. */

#include "fuzz-target.h"

#include "worker/attache-csv-reader.h"

const char fuzz_target_format[] = "csv";

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = attache_csv_reader_read ((const char *)data, size, &error);

  g_assert_true ((text == NULL) == (error != NULL));
  fuzz_assert_text (text);

  return 0;
}
