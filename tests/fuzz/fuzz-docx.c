/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Word documents: an archive as it came, or else the part with the text, packed here so that more than the archive is tried. */

#include "fuzz-target.h"

#include "docx-test.h"

#include "worker/attache-docx-reader.h"

#include <string.h>

const char fuzz_target_format[] = "docx";

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) packed = NULL;
  g_autofree char *text = NULL;

  if (size < 2 || memcmp (data, "PK", 2) != 0)
    {
      packed = docx_test_pack_document ((const char *)data, size);
      data = g_bytes_get_data (packed, &size);
    }
  text = attache_docx_reader_read ((const char *)data, size, &error);
  g_assert_true ((text == NULL) == (error != NULL));
  fuzz_assert_text (text);

  return 0;
}
