/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whose text it is, what ends the title, and the labels from ITEM on. */
typedef enum
{
  ATTACHE_COVER_WORD_SOURCE,
  ATTACHE_COVER_WORD_AFTER,
  ATTACHE_COVER_WORD_ITEM,
  ATTACHE_COVER_WORD_ORIGINAL,
  ATTACHE_COVER_WORD_ACTION,
  ATTACHE_COVER_WORD_SUMMARY,
  ATTACHE_COVER_WORD_REFERENCES,
  ATTACHE_COVER_N_WORDS,
} AttacheCoverWord;

gboolean attache_cover_word_has (const char      *piece,
                                 AttacheCoverWord word);
char    *attache_cover_word_dup_after (const char      *piece,
                                       AttacheCoverWord label);
gboolean attache_cover_word_is_label (const char *piece);

G_END_DECLS
