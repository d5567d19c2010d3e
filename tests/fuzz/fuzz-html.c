/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Web pages in any encoding. */

#include "fuzz-target.h"

#include "worker/attache-charset.h"
#include "worker/attache-html-reader.h"

const char fuzz_target_format[] = "html";

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = attache_html_reader_read ((const char *)data, size, &error);

  g_assert_true ((text == NULL) == (error != NULL));
  fuzz_assert_text (text);

  return 0;
}
