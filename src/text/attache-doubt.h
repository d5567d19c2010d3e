/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttacheDoubtKind:
 * @ATTACHE_DOUBT_JOINED: a symbol and what follows it were written as one word (“C17/1013Report”)
 * @ATTACHE_DOUBT_SYMBOL: looks like a symbol, and is none as it stands
 * @ATTACHE_DOUBT_NUMBER: a number that is missing, doubled or out of order
 * @ATTACHE_DOUBT_COLUMNS: a row whose cells do not fit the head of its table
 * @ATTACHE_DOUBT_NAME: a group, post, State or region that is in no table
 * @ATTACHE_DOUBT_DATE: a date that is none, or whose day of the week is another
 */
typedef enum
{
  ATTACHE_DOUBT_JOINED,
  ATTACHE_DOUBT_SYMBOL,
  ATTACHE_DOUBT_NUMBER,
  ATTACHE_DOUBT_COLUMNS,
  ATTACHE_DOUBT_NAME,
  ATTACHE_DOUBT_DATE,
} AttacheDoubtKind;

/**
 * AttacheDoubt:
 * @kind: what it is about
 * @line: of the text, from 1
 * @source: that line as it came
 * @what: the words in doubt
 * @readings: (element-type utf8): lines that could stand in its place, the likeliest first; may be empty
 *
 * A line that could be read in more than one way. Nothing is guessed: what is in doubt is left out of the result, and the
 * user chooses a reading or writes the line anew, and the text is read again.
 */
typedef struct
{
  AttacheDoubtKind kind;
  guint            line;
  char            *source;
  char            *what;
  GPtrArray       *readings;
} AttacheDoubt;

AttacheDoubt *attache_doubt_new (AttacheDoubtKind kind,
                                 guint            line,
                                 const char      *source,
                                 const char      *what);
void          attache_doubt_free (AttacheDoubt *self);
void          attache_doubts_sort (GPtrArray *doubts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheDoubt, attache_doubt_free)

G_END_DECLS
