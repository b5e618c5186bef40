"""Tables of pages: rows, columns, heads, and tables that are none."""

from __future__ import annotations

import pytest
from html_pages import cells, lines, shown

TABLE = (
    "<table><tr><th>Date<th>Quoi<th>Lieu</tr><tr><td>3 mai<td>Foire<td>Pau</tr>"
    "<tr><td>5 mai<td><b>Bal</b><br>20h<td></tr></table>"
)


def test_cells_know_row_column_and_head() -> None:
    """Each line of a cell has the row's number last, the column, and the column's head."""
    assert cells(TABLE) == [
        (1, 0, "", "Date"),
        (1, 1, "", "Quoi"),
        (1, 2, "", "Lieu"),
        (2, 0, "Date", "3 mai"),
        (2, 1, "Quoi", "Foire"),
        (2, 2, "Lieu", "Pau"),
        (3, 0, "Date", "5 mai"),
        (3, 1, "Quoi", "Bal"),
        (3, 1, "Quoi", "20h"),
    ]


@pytest.mark.parametrize(
    "first",
    [
        "<thead><tr><td>Date<td>Quoi</thead>",
        "<tr><td><b>Date</b><td><strong>Quoi</strong>",
        "<tr><td>Date<td>Quoi",
    ],
)
def test_heads_without_th(first: str) -> None:
    """Heads in thead, in bold, or in words above figures are heads too."""
    found = cells(f"<table>{first}<tr><td>3 mai<td>Foire<tr><td>5 mai<td>Bal</table>")
    assert found[2:4] == [(2, 0, "Date", "3 mai"), (2, 1, "Quoi", "Foire")]


def test_a_cell_over_several_rows_is_shown_in_each() -> None:
    """A date that reaches down stands in every row, in its column."""
    page = (
        "<table><tr><td rowspan=2>3 mai<td>Foire<td>10h<tr><td>Bal<td rowspan=2>20h"
        "<tr><td>5 mai<td>Fin</table>"
    )
    assert cells(page) == [
        (1, 0, "", "3 mai"),
        (1, 1, "", "Foire"),
        (1, 2, "", "10h"),
        (2, 0, "", "3 mai"),
        (2, 1, "", "Bal"),
        (2, 2, "", "20h"),
        (3, 0, "", "5 mai"),
        (3, 1, "", "Fin"),
        (3, 2, "", "20h"),
    ]


def test_a_cell_over_several_columns_heads_them_all() -> None:
    """Heads of two rows are read together."""
    page = (
        "<table><tr><th colspan=2>Mai<th>Juin</tr><tr><th>jour<th>quoi<th>jour</tr>"
        "<tr><td>3<td>Foire<td>7</table>"
    )
    assert [head for _, _, head, _ in cells(page)][-3:] == ["Mai jour", "Mai quoi", "Juin jour"]


def test_rows_have_heads_where_the_corner_is_empty() -> None:
    """In a grid a cell stands under the head of its row and that of its column."""
    page = "<table><tr><td><th>Mai<th>Juin<tr><th>Foire<td>3<td>7</table>"
    assert cells(page)[-2:] == [(2, 1, "Foire Mai", "3"), (2, 2, "Foire Juin", "7")]
    assert cells("<table><tr><th>Date<td>3 mai<tr><th>Lieu<td>Pau</table>") == [
        (1, 0, "", "Date"),
        (1, 1, "Date", "3 mai"),
        (2, 0, "", "Lieu"),
        (2, 1, "Lieu", "Pau"),
    ]


def test_a_row_over_the_whole_width_is_a_heading() -> None:
    """A bold row across the table announces the rows below."""
    page = "<table><tr><th colspan=2>MAI<tr><td>3<td>Foire<tr><td colspan=2>fin de saison</table>"
    assert shown(page)[0] == "heading6 | MAI"
    assert lines(page)[-1].column == -1


def test_a_table_for_the_layout_has_no_columns() -> None:
    """Single cells, and cells that hold tables or much text, are no columns; their rows repeat."""
    card = "<table><tr><td>21<br>FÉV.<td><h3>Foire</h3><p>Pau</table>"
    page = f"<table><tr><td>{card}<tr><td>{card}</table>"
    assert [(line.column, line.text) for line in lines(page)] == [
        (0, "21"),
        (0, "FÉV."),
        (1, "Foire"),
        (1, "Pau"),
    ] * 2
    assert len({line.group for line in lines(page)}) == 2
    menu_and_text = "<table><tr><td>Accueil<td>" + "<p>Texte.</p>" * 20 + "</table>"
    assert {line.column for line in lines(menu_and_text)} == {-1}
