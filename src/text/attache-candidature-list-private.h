/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-candidature-list.h"
#include "text/attache-words.h"

G_BEGIN_DECLS

/* No table of candidatures is wider. */
#define ATTACHE_LIST_MOST_CELLS 24

typedef enum
{
  ATTACHE_LIST_COLUMN_GROUP,
  ATTACHE_LIST_COLUMN_POST,
  ATTACHE_LIST_COLUMN_NAME,
  ATTACHE_LIST_COLUMN_COUNTRY,
  ATTACHE_LIST_COLUMN_REGION,
  ATTACHE_LIST_COLUMN_TENURE,
  ATTACHE_LIST_COLUMN_REFERENCE,
  ATTACHE_LIST_N_COLUMNS,
  ATTACHE_LIST_COLUMN_NONE = ATTACHE_LIST_N_COLUMNS,
} AttacheListColumn;

/**
 * AttacheListCell:
 * @text: as written, without spaces around it; “” where the cell is empty
 * @plain: (nullable): the same, plain
 * @hits: (nullable) (element-type AttacheWordHit): the words in it
 * @is: bits of the columns that it clearly belongs to
 * @may: bits of the columns in which it may stand
 */
typedef struct
{
  char         *text;
  AttachePlain *plain;
  GArray       *hits;
  guint         is;
  guint         may;
} AttacheListCell;

/**
 * AttacheListHead:
 * @columns: what each cell of a row is
 * @n: cells of a row
 *
 * The head of a table.
 */
typedef struct
{
  AttacheListColumn columns[ATTACHE_LIST_MOST_CELLS];
  guint             n;
} AttacheListHead;

/**
 * AttacheListFill:
 * @group: (nullable): code of the group
 * @post: (nullable): the post
 * @language: (nullable): language that its seat is for
 *
 * What a row that leaves it out has from the row above.
 */
typedef struct
{
  char       *group;
  char       *post;
  const char *language;
} AttacheListFill;

GPtrArray             *attache_list_cells_read (const char         *line,
                                                gsize               length,
                                                const AttacheWords *words);
guint                  attache_list_cells_count (GPtrArray *cells);
const AttacheListCell *attache_list_cells_get (const AttacheListHead *head,
                                               GPtrArray             *cells,
                                               AttacheListColumn      column,
                                               guint                 *index);
char                  *attache_list_cells_join (GPtrArray  *cells,
                                                guint       at,
                                                const char *instead);
gboolean               attache_list_is_vacant (const AttachePlain *plain);

gboolean attache_list_head_read (AttacheListHead *self,
                                 GPtrArray       *cells);
gboolean attache_list_head_has (const AttacheListHead *self,
                                AttacheListColumn      column);
gboolean attache_list_head_infer (AttacheListHead *self,
                                  GPtrArray       *rows);

/* Rows that do not fit the head: attache-candidature-misfits.c. */
gboolean   attache_list_cells_belong_elsewhere (const AttacheListHead *head,
                                                GPtrArray             *cells);
GPtrArray *attache_list_cells_rearrange (const AttacheListHead *head,
                                         GPtrArray             *cells);

void attache_list_read_people (AttacheCandidatureList *list,
                               const AttacheWords     *words,
                               const AttacheListHead  *head,
                               GPtrArray              *cells,
                               const AttacheListFill  *fill,
                               guint                   line);

G_END_DECLS
