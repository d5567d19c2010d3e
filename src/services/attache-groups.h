/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttacheGroupInfo:
 * @code: `CWG-FHR`
 * @name: official name, in English
 * @basis: decision or resolution that set it up, or %NULL
 * @opened: ISO 8601, possibly only a year, or %NULL
 * @aliases: other spellings, or %NULL
 *
 * What the data file says of a group of the Council.
 */
typedef struct
{
  char *code;
  char *name;
  char *basis;
  char *opened;
  GStrv aliases;
} AttacheGroupInfo;

GPtrArray  *attache_groups_list (void);
const char *attache_groups_find (const char *spelling);
char       *attache_groups_make_key (const char *spelling);

G_END_DECLS
