/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-record-private.h"

G_BEGIN_DECLS

/**
 * AttachePersonMention:
 * @name: the name, without title
 * @country: the words of the source, or %NULL
 * @country_code: ISO 3166, three letters, or %NULL
 * @start: first byte of the name or the title before it, in the plain text of the sentence
 * @end: byte after the name, the title after it and the country in brackets
 * @name_start: first byte of the name
 * @name_end: byte after it
 */
typedef struct
{
  char       *name;
  char       *country;
  const char *country_code;
  guint       start;
  guint       end;
  guint       name_start;
  guint       name_end;
} AttachePersonMention;

GPtrArray *attache_people_find (const AttacheReading  *reading,
                                const AttacheSentence *sentence);

G_END_DECLS
