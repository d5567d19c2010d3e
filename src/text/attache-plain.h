/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttachePlain:
 * @text: the source, owned
 * @plain: lower case, without accents, marks of direction and doubled spaces; digits and punctuation are ASCII
 * @length: bytes of @plain
 * @map: for each byte of @plain, and for its end, the byte of @text that it came from
 *
 * A sentence made plain so that words of the tables are found in it however they are typed.
 */
typedef struct
{
  char  *text;
  char  *plain;
  gsize  length;
  guint *map;
} AttachePlain;

AttachePlain *attache_plain_new (const char *text,
                                 gssize      length);
void          attache_plain_free (AttachePlain *self);
char         *attache_plain_dup_source (const AttachePlain *self,
                                        gsize               start,
                                        gsize               end);
char         *attache_plain_fold (const char *text);
guint         attache_plain_distance (const char *a,
                                      const char *b,
                                      guint       limit);
gunichar      attache_plain_char (gunichar c);
char         *attache_plain_strip (const char *start,
                                   const char *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttachePlain, attache_plain_free)

G_END_DECLS
