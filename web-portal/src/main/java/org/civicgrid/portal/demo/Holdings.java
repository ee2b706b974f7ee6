package org.civicgrid.portal.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Who holds which face of a coverage. Cutting a bent area may leave an owner with exclaves; they go to a neighbour. */
final class Holdings {

    private final List<Polygon> faces;
    private final int[] owners;

    /** Per face: length of the border shared with each neighbouring face, by the neighbour's number. */
    private final List<Map<Integer, Double>> neighbours = new ArrayList<>();

    Holdings(List<Polygon> faces, List<Integer> owners) {
        this.faces = faces;
        this.owners = owners.stream().mapToInt(Integer::intValue).toArray();
        faces.forEach(face -> neighbours.add(new TreeMap<>()));
        findNeighbours();
    }

    /** The owner of each face after every exclave was given to the neighbour with the longest common border. */
    int[] withoutExclaves() {
        for (List<Integer> exclave = smallestExclave(); !exclave.isEmpty(); exclave = smallestExclave()) {
            int heir = longestNeighbour(exclave);
            exclave.forEach(face -> owners[face] = heir);
        }
        return owners.clone();
    }

    private void findNeighbours() {
        Map<LineSegment, Integer> seen = new HashMap<>();
        for (int i = 0; i < faces.size(); i++) {
            addRing(seen, i, faces.get(i).getExteriorRing());
            for (int hole = 0; hole < faces.get(i).getNumInteriorRing(); hole++) {
                addRing(seen, i, faces.get(i).getInteriorRingN(hole));
            }
        }
    }

    private void addRing(Map<LineSegment, Integer> seen, int face, LinearRing ring) {
        Coordinate[] vertices = ring.getCoordinates();
        for (int i = 1; i < vertices.length; i++) {
            var segment = new LineSegment(vertices[i - 1], vertices[i]);
            segment.normalize();
            Integer other = seen.putIfAbsent(segment, face);
            if (other != null) {
                neighbours.get(face).merge(other, segment.getLength(), Double::sum);
                neighbours.get(other).merge(face, segment.getLength(), Double::sum);
            }
        }
    }

    private List<Integer> smallestExclave() {
        Map<Integer, List<List<Integer>>> partsByOwner = new TreeMap<>();
        var visited = new boolean[faces.size()];
        for (int i = 0; i < faces.size(); i++) {
            if (!visited[i]) {
                partsByOwner
                        .computeIfAbsent(owners[i], owner -> new ArrayList<>())
                        .add(connectedPart(i, visited));
            }
        }
        Comparator<List<Integer>> bySize = Comparator.comparingDouble(this::area);
        return partsByOwner.values().stream()
                .flatMap(parts -> parts.stream().sorted(bySize.reversed()).skip(1))
                .min(bySize)
                .orElse(List.of());
    }

    private List<Integer> connectedPart(int start, boolean[] visited) {
        var part = new ArrayList<Integer>();
        var queue = new ArrayDeque<>(List.of(start));
        visited[start] = true;
        while (!queue.isEmpty()) {
            int face = queue.remove();
            part.add(face);
            for (int next : neighbours.get(face).keySet()) {
                if (!visited[next] && owners[next] == owners[start]) {
                    visited[next] = true;
                    queue.add(next);
                }
            }
        }
        return part;
    }

    private int longestNeighbour(List<Integer> part) {
        Map<Integer, Double> borders = new TreeMap<>();
        for (int face : part) {
            neighbours.get(face).forEach((next, length) -> borders.merge(owners[next], length, Double::sum));
        }
        borders.remove(owners[part.get(0)]);
        return borders.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow(() -> new IllegalStateException("An exclave without a neighbour"))
                .getKey();
    }

    private double area(List<Integer> part) {
        return part.stream().mapToDouble(face -> faces.get(face).getArea()).sum();
    }
}
