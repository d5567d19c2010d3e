/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-programme.h"

G_BEGIN_DECLS

/**
 * AttacheProgrammeEntry:
 * @number: its number; empty where it has none
 * @sort_key: orders it
 * @match: what it is known by when the text is imported again: the number, or its place where it has none
 * @title: (nullable): its title
 * @row: the row that it begins with
 * @rows: (element-type AttacheProgrammeRow): all its rows
 * @papers: (element-type utf8): symbols of this session, in order and once each
 *
 * Rows of a programme that are one item: of a plan, those that have one number and are taken up at one sitting. Strings but
 * @sort_key are borrowed.
 */
typedef struct
{
  const char                *number;
  char                      *sort_key;
  const char                *match;
  const char                *title;
  const AttacheProgrammeRow *row;
  GPtrArray                 *rows;
  GPtrArray                 *papers;
} AttacheProgrammeEntry;

GPtrArray *attache_programme_list_entries (const AttacheProgramme *programme);

G_END_DECLS
