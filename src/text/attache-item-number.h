/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ATTACHE_MOST_NUMBER_PARTS 3

/**
 * AttacheItemNumber:
 * @stream: `PL`, `ADM`, or empty where the number is a plain one
 * @parts: its parts: 2 and 9 of `PL 2.9`
 * @n_parts: how many there are; 0 in a number that is none
 *
 * The number of an item of an agenda.
 */
typedef struct
{
  char  stream[8];
  guint parts[ATTACHE_MOST_NUMBER_PARTS];
  guint n_parts;
} AttacheItemNumber;

/**
 * AttacheNumberMark:
 * @ATTACHE_NUMBER_MARK_NONE: the text ends, or goes on at once
 * @ATTACHE_NUMBER_MARK_BLANK: a blank follows
 * @ATTACHE_NUMBER_MARK_STOP: a full stop, a bracket or a comma follows, as after the number of a list
 *
 * What parts a number from the words after it.
 */
typedef enum
{
  ATTACHE_NUMBER_MARK_NONE,
  ATTACHE_NUMBER_MARK_BLANK,
  ATTACHE_NUMBER_MARK_STOP,
} AttacheNumberMark;

const char *attache_item_number_take (const char        *text,
                                      AttacheItemNumber *number,
                                      AttacheNumberMark *mark);
gboolean    attache_item_number_parse (const char        *text,
                                       AttacheItemNumber *number);
gboolean    attache_item_number_is (const char *text);
char       *attache_item_number_to_string (const AttacheItemNumber *self);
int         attache_item_number_compare (const AttacheItemNumber *a,
                                         const AttacheItemNumber *b);
gboolean    attache_item_number_is_first (const AttacheItemNumber *self);
gboolean    attache_item_number_follows (const AttacheItemNumber *self,
                                         const AttacheItemNumber *before);
void        attache_item_number_step (AttacheItemNumber *self);

G_END_DECLS
