/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Archives: what is in them, what it is called, and what comes out. */

#include "fuzz-target.h"

#include "worker/attache-zip.h"

#include <string.h>

/* Larger ones cost time, and hardly any mutation leaves one whole. */
#define LARGEST (1024 * 1024)

const char fuzz_target_format[] = "zip";

static void
check_name (const char *name)
{
  g_assert_cmpuint (strlen (name), <=, ATTACHE_WORKER_MAX_NAME);
  g_assert_true (*name != '\0' && *name != '/' && strchr (name, '\\') == NULL && strchr (name, '\n') == NULL);
  g_assert_true (strstr (name, "/../") == NULL && strncmp (name, "../", 3) != 0 && !g_str_has_suffix (name, "/.."));
  fuzz_assert_text (name);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (AttacheZip) zip = attache_zip_new (bytes, &error);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  guint64 unpacked = 0;

  g_assert_true ((zip == NULL) == (error != NULL));
  for (guint i = 0; zip != NULL && i < attache_zip_get_members (zip)->len; i++)
    {
      const AttacheZipMember *member = g_ptr_array_index (attache_zip_get_members (zip), i);
      g_autofree guint8      *into = member->size <= LARGEST ? g_malloc (MAX (member->size, 1)) : NULL;

      check_name (member->name);
      g_assert_true (g_hash_table_add (names, member->name));
      unpacked += member->why == ATTACHE_WORKER_MEMBER_FINE ? member->size : 0;
      if (into != NULL)
        attache_zip_unpack (zip, i, into);
    }
  g_assert_cmpuint (unpacked, <=, ATTACHE_WORKER_MAX_UNPACKED);

  return 0;
}
