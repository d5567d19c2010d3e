/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_SECTION_LIST (attache_section_list_get_type ())

/* A list cut into sections for gtk_list_view_set_header_factory(): neighbours with the same heading stand together. It keeps the order of
 * the list it is made of, unlike a section sorter. @heading returns the owned heading of an object. Takes @model. */
G_DECLARE_FINAL_TYPE (AttacheSectionList, attache_section_list, ATTACHE, SECTION_LIST, GObject)

typedef char *(*AttacheHeadingFunc) (gpointer object,
                                     gpointer data);

AttacheSectionList *attache_section_list_new (GListModel        *model,
                                              AttacheHeadingFunc heading,
                                              gpointer           data);
char               *attache_section_list_dup_heading (AttacheSectionList *self,
                                                      guint               position);
void                attache_section_list_refresh (AttacheSectionList *self);

/* A header factory for lists over it. */
GtkListItemFactory *attache_section_list_header_factory_new (AttacheHeadingFunc heading,
                                                             gpointer           data);

/* Shows @list from its first heading on once its first rows have arrived. Its model is set. */
void attache_section_list_show_top (GtkListView *list);

G_END_DECLS
