/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ATTACHE_JOINED_MOST_DIGITS 8

/* The number of an item of one digit or two, or none. */
#define ATTACHE_JOINED_MOST_SPLITS 3

/**
 * AttacheJoinedSymbol:
 * @start: what stands before its digits: “C17/”, “C17/INF/”
 * @digits: its digits, with those of what it runs into
 * @from: first byte of it in the text
 * @to: the byte after the digits
 *
 * A symbol that runs into the word after it.
 */
typedef struct
{
  char  start[24];
  char  digits[ATTACHE_JOINED_MOST_DIGITS + 1];
  gsize from;
  gsize to;
} AttacheJoinedSymbol;

gboolean attache_joined_symbol_find (const char          *text,
                                     const char          *session,
                                     AttacheJoinedSymbol *joined);
guint    attache_joined_symbol_get_splits (const AttacheJoinedSymbol *joined,
                                           gsize                      splits[ATTACHE_JOINED_MOST_SPLITS]);

G_END_DECLS
