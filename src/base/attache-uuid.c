/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ids. Public structure is named: two delegates who import the same record get the same ids, so that their libraries
 * merge. Own work is random: nobody else can make the same id. */

#include "base/attache-uuid.h"

#include <stdarg.h>

/* Version 5 UUIDs (RFC 9562, 5.5) of this project live below this one. Changing it would cut every library in two. */
static const guint8 namespace_bytes[16] = {
  0x5e, 0x0f, 0x8a, 0x6c, 0x3c, 0x1b, 0x4d, 0x2e, 0x9b, 0x57, 0x21, 0xc2, 0x0a, 0x77, 0x41, 0xd3
};

/**
 * attache_uuid_random:
 *
 * Returns: (transfer full): a random UUID (version 4), for the delegate’s own work
 */
char *
attache_uuid_random (void)
{
  return g_uuid_string_random ();
}

/**
 * attache_uuid_for_name:
 * @kind: what is named: `session`, `sitting`, `item`, `paper`, …
 * @name: its canonical name, unique within the kind: `C21`, `C21/VCC-1`, `C21/VCC-1:11`, `C21/21`, …
 *
 * Returns: (transfer full): the UUID (version 5) of `kind:name`; always the same for the same two
 */
char *
attache_uuid_for_name (const char *kind,
                       const char *name)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 digest[20];
  gsize  length = sizeof digest;

  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  g_checksum_update (checksum, namespace_bytes, sizeof namespace_bytes);
  g_checksum_update (checksum, (const guchar *)kind, -1);
  g_checksum_update (checksum, (const guchar *)":", 1);
  g_checksum_update (checksum, (const guchar *)name, -1);
  g_checksum_get_digest (checksum, digest, &length);

  digest[6] = (digest[6] & 0x0f) | 0x50;
  digest[8] = (digest[8] & 0x3f) | 0x80;

  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                          digest[0], digest[1], digest[2], digest[3], digest[4], digest[5], digest[6], digest[7],
                          digest[8], digest[9], digest[10], digest[11], digest[12], digest[13], digest[14], digest[15]);
}

/**
 * attache_uuid_for_format:
 * @kind: what is named
 * @format: format of the name, as for printf()
 * @...: its arguments
 *
 * Returns: (transfer full): as attache_uuid_for_name()
 */
char *
attache_uuid_for_format (const char *kind,
                         const char *format,
                         ...)
{
  g_autofree char *name = NULL;
  va_list          args;

  va_start (args, format);
  name = g_strdup_vprintf (format, args);
  va_end (args);

  return attache_uuid_for_name (kind, name);
}
