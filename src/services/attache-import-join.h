/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttacheJoinKind:
 *
 * What an item comes from, in the order in which an item speaks for its subject.
 */
typedef enum
{
  ATTACHE_JOIN_AGENDA,
  ATTACHE_JOIN_PLAN,
  ATTACHE_JOIN_ALLOCATION,
  ATTACHE_JOIN_RECORD,
  ATTACHE_JOIN_LETTER,
} AttacheJoinKind;

/**
 * AttacheJoinPart:
 * @id: id of the item
 * @source: id of what it comes from: rows of one source are different subjects, unless they have one number
 * @kind: what that is
 * @retired: whether it is no longer in it
 * @continued: whether it goes on with an item of an earlier sitting
 * @number: its number; empty where it has none
 * @order: sorts items of one kind: the sitting by day, then the number
 * @sitting: (nullable): id of the sitting of a record
 * @when: when it is taken up: a plan has a number once for each time
 * @titles: (element-type utf8): `en:` and the folded title, for each language
 * @papers: (element-type utf8): ids of the papers in its heading
 * @set: (nullable): the same for the same set of papers
 * @head: (out): the item that it is a number of: itself, or another
 * @candidates: (out) (nullable) (element-type AttacheJoinPart): the items of which it could be a number, where there are several
 *
 * An item before it is known of what subject it is a number.
 */
typedef struct _AttacheJoinPart AttacheJoinPart;

struct _AttacheJoinPart
{
  const char      *id;
  const char      *source;
  AttacheJoinKind  kind;
  gboolean         retired;
  gboolean         continued;
  const char      *number;
  char            *order;
  const char      *sitting;
  char            *when;
  GPtrArray       *titles;
  GPtrArray       *papers;
  char            *set;
  AttacheJoinPart *head;
  GPtrArray       *candidates;
};

AttacheJoinPart *attache_join_part_new (void);
void             attache_join_part_free (AttacheJoinPart *self);
void             attache_join_parts (GPtrArray *parts);

G_END_DECLS
